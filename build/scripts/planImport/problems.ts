/** What is wrong in a file, where a person can find it. */
export interface ImportProblem {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly message: string;
}

/** Collects problems so that one run shows them all; past the limit it only counts. */
export interface ProblemList {
  readonly shown: readonly ImportProblem[];
  readonly count: number;
  add(problem: ImportProblem): void;
}

const shownAtMost = 200;

export function problemList(): ProblemList {
  const shown: ImportProblem[] = [];
  let count = 0;
  return {
    shown,
    get count() {
      return count;
    },
    add: (problem) => {
      count += 1;
      if (shown.length < shownAtMost) shown.push(problem);
    },
  };
}

export function describeProblem({ file, line, column, message }: ImportProblem): string {
  return `${file}:${line}: ${column}: ${message}`;
}
