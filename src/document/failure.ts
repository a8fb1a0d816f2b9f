/** Ends what was asked for with one sentence for the editor. */
export class Failure extends Error {}
