/** The largest and the least of many numbers. (As arguments of `Math.max` more than some hundred thousand overflow the stack.) */
export function largest(numbers: Iterable<number>, atLeast = -Infinity): number {
  let found = atLeast;
  for (const number of numbers) if (number > found) found = number;
  return found;
}

export function least(numbers: Iterable<number>, atMost = Infinity): number {
  let found = atMost;
  for (const number of numbers) if (number < found) found = number;
  return found;
}
