/** One word of the `goa` command. */
export interface Command {
  /** What is typed: one word, or two as in `audit verify`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `goa <name> --help` prints. */
  readonly usage: string;
  /** Does the work with the arguments after the name and answers the exit code. Failures are thrown. */
  run(args: readonly string[], env: Env): Promise<number>;
}

/** What a command knows of the world around it. */
export interface Env {
  /** Folder of the clone. */
  readonly root: string;
  /** The script that runs `goa`, to start further processes with. */
  readonly program: string;
  readonly vars: Readonly<Record<string, string | undefined>>;
  /** Prints one line of the result. */
  readonly out: (line: string) => void;
  /** Prints one line about a failure. */
  readonly err: (line: string) => void;
}
