/** What a command ends with. */
export const EXIT = {
  /** Done. */
  ok: 0,
  /** The story has errors. */
  faults: 1,
  /** The command could not be carried out: a wrong argument, a file that can't be read or written. */
  failed: 2,
} as const;
