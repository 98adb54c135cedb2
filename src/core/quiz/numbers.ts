/** The numbers, ascending, with one more or one fewer. */
export const toggled = (numbers: readonly number[], one: number): readonly number[] => (numbers.includes(one) ? numbers.filter((each) => each !== one) : [...numbers, one].sort((a, b) => a - b));
