// How often Excel has called a function of ours since the page was loaded: the proof that it knows them.

let calls = 0;

export const callsSoFar = (): number => calls;

export function noteCall(): void {
  calls++;
}
