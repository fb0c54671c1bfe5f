/** One thing settings say, in words. */
export interface Saying {
  key: string;
  label: string;
  words: string;
}

export interface Difference {
  key: string;
  label: string;
  left: string;
  right: string;
}

/** What two settings say differently; empty words where one says nothing. */
export function differences(left: Saying[], right: Saying[]): Difference[] {
  const keys = [...new Set([...left, ...right].map((one) => one.key))];
  return keys
    .map((key) => {
      const one = left.find((saying) => saying.key === key);
      const other = right.find((saying) => saying.key === key);
      return { key, label: (one ?? other)!.label, left: one?.words ?? '', right: other?.words ?? '' };
    })
    .filter((one) => one.left !== one.right);
}
