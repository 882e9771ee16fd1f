/** A page of a real browser, whatever drives it. */
export interface BrowserPage {
  /** The value of an expression, awaited; must be JSON. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Puts files into an `<input type="file">`, as the picker does. */
  setFiles(selector: string, paths: readonly string[]): Promise<void>;
  /** Loads the page anew, as a person does; resolves when it has begun. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** A browser with a profile of its own. */
export interface Browser {
  open(url: string): Promise<BrowserPage>;
  /** Power cut: every process of it dies where it stands; the profile stays. */
  kill(): Promise<void>;
  /** Starts it, again on the same profile after `kill`. */
  start(): Promise<void>;
  /** Ends it and removes its profile. */
  dispose(): Promise<void>;
}

/** A kind of browser that the journeys run in. */
export type Engine = {
  name: string;
  /** What its session cannot do; journeys that need it are skipped with this reason. */
  keepsProfile: true | { because: string };
  /** Finds or installs it; answers its version, or why it is not to be had here. */
  prepare(): Promise<{ version: string } | { unavailable: string }>;
  launch(): Promise<Browser>;
};
