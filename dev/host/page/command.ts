import type { EventBus } from './event-bus';
import type { CallCommand } from './rpc';

/** What the product page offers to all frames on it. */
export interface ProductPage {
  forgeCdnUrl: string;
  colorMode: () => 'light' | 'dark';
  /** `events.on` and `events.emit`, between the app's frames and the product. */
  events: EventBus;
  publicEvents: EventBus;
  realtime: EventBus;
}

/** What the page lets one frame do; a frame cannot do what its role lacks. */
export interface FrameRole {
  /** @returns false if the view has nothing to submit */
  submit?: (payload: unknown) => unknown;
  close?: (payload: unknown) => unknown;
  refresh?: (payload: unknown) => unknown;
  /** Called when the view closes. Set by the app. */
  onClose?: () => unknown;
  /** Path of the page that the frame fills; the history of the frame lives below it. */
  historyBase?: string;
}

export interface FrameDescriptor {
  frameId: string;
  src: string;
  /** Accessible name of the iframe. */
  title: string;
  /** Identifies the macro of the frame. */
  localId?: string | undefined;
  /** CSS height; without it the frame grows with its content. */
  height?: string | undefined;
}

/** One frame, with everything that a command may use. */
export interface FrameConnection {
  descriptor: FrameDescriptor;
  role: FrameRole;
  page: ProductPage;
  iframe: HTMLIFrameElement;
  /** Calls the server for this frame. */
  callHost(command: string, payload?: unknown): Promise<unknown>;
  /** Calls the bridge script inside the frame. */
  callFrame: CallCommand;
  /** Runs `task` once the frame has the answer to its current command: a removed frame would not get it. */
  afterAnswer: (task: () => void) => void;
  onDispose: (task: () => void) => void;
  /** Shows another frame on the same page. */
  mount: (container: HTMLElement, descriptor: FrameDescriptor, role: FrameRole) => MountedFrame;
}

export interface MountedFrame {
  connection: FrameConnection;
  dispose(): void;
}

/** @param payload comes from the app and is not checked */
export type Command = (payload: unknown, frame: FrameConnection) => unknown;
export type CommandTable = Readonly<Record<string, Command>>;
