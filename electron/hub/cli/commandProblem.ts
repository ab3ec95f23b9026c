/** What the person at the terminal has to change; its text is all that is shown. */
export class CommandProblem extends Error {}
