// The day and the time by this machine's clock.

const two = (part: number): string => String(part).padStart(2, '0');

/** `2022-12-20`. */
export function today(): string {
  return dayOf(new Date());
}

/** `2022-12-20 09:30:00`. */
export function now(): string {
  return clockTime(new Date());
}

/** The day and the time of a moment, by this machine's clock: `2022-12-20 09:30:00`. */
export function clockTime(date: Date): string {
  return `${dayOf(date)} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}

function dayOf(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(two).join('-');
}
