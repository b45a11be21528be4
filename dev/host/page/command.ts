import type { EventBus } from './event-bus';
import type { CallCommand } from './rpc';

/** What the page around the frames offers to all of them. */
export interface ProductPage {
  forgeCdnUrl: string;
  colorMode: () => 'light' | 'dark';
  /** `events.on`/`emit` between the app's frames and the product. */
  events: EventBus;
  publicEvents: EventBus;
  realtime: EventBus;
}

/** How the page shows one frame; what a role lacks, its frame cannot do. */
export interface FrameRole {
  /** @returns false when the frame's view has nothing to submit */
  submit?: (payload: unknown) => unknown;
  close?: (payload: unknown) => unknown;
  refresh?: (payload: unknown) => unknown;
  /** What the app wants to be asked when its view closes. */
  onClose?: () => unknown;
  /** Path of the page that the frame fills; its history lives below. */
  historyBase?: string;
}

export interface FrameDescriptor {
  frameId: string;
  src: string;
  /** Accessible name of the iframe. */
  title: string;
  /** Identifies the macro of the frame. */
  localId?: string | undefined;
  /** CSS height; the frame grows with its content without it. */
  height?: string | undefined;
}

/** One frame and everything a command may use. */
export interface FrameConnection {
  descriptor: FrameDescriptor;
  role: FrameRole;
  page: ProductPage;
  iframe: HTMLIFrameElement;
  /** Calls the host for this frame. */
  callHost(command: string, payload?: unknown): Promise<unknown>;
  /** Calls the bridge script inside the frame. */
  callFrame: CallCommand;
  /** Runs once the frame has the answer to its present command: a removed frame gets none. */
  afterAnswer: (task: () => void) => void;
  onDispose: (task: () => void) => void;
  /** Shows another frame on the same page. */
  mount: (container: HTMLElement, descriptor: FrameDescriptor, role: FrameRole) => MountedFrame;
}

export interface MountedFrame {
  connection: FrameConnection;
  dispose(): void;
}

/** @param payload comes from the app */
export type Command = (payload: unknown, frame: FrameConnection) => unknown;
export type CommandTable = Readonly<Record<string, Command>>;
