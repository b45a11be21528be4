/** The built app that the host runs: the files that `forge deploy` would upload. */
export interface AppUnderTest {
  /** Folder with `manifest.yml`. */
  directory: string;
  /** Output of Forge's own bundler. */
  backendDirectory: string;
  manifest: Manifest;
  /** The UUID in `app.id`. */
  appId: string;
  environmentId: string;
}

/** The parts of `manifest.yml` that the host reads. */
export interface Manifest {
  app: {
    id: string;
    runtime?: { name?: string; memoryMB?: number };
    storage?: { entities?: EntityDeclaration[] };
  };
  modules: Record<string, ManifestModule[]>;
  resources?: { key: string; path: string }[];
  translations?: {
    resources: { key: string; path: string }[];
    fallback: { default: string } & Record<string, string | string[]>;
  };
  permissions?: {
    scopes?: string[];
    external?: {
      configurable?: { enabled: boolean };
      fetch?: { backend?: EgressEntry[]; client?: EgressEntry[] };
      [resourceType: string]: unknown;
    };
    content?: Record<string, string[]>;
  };
  remotes?: { key: string; baseUrl: string }[];
}

export type EgressEntry = string | { address?: string; remote?: string };

export interface ManifestModule {
  key: string;
  [property: string]: unknown;
}

export interface EntityDeclaration {
  name: string;
  attributes: Record<string, { type: string }>;
  indexes?: (string | { name: string; range: string[]; partition?: string[] })[];
}
