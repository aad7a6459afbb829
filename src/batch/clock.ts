/** Where times come from. The command line gives the system's; tests give their own. */
export interface Clock {
  now(): Date;
  /** Milliseconds since some moment: for measuring how long things take. */
  milliseconds(): number;
}
