const LETTERS = '0123456789+-=()ni';
const RAISED = {sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ'} as const;

/** Figures above or below the line as letters of their own: `²`, `₂`; `undefined` where there are none for them. */
export function inScript(text: string, to: keyof typeof RAISED): string | undefined {
  const places = Array.from(text, (letter) => LETTERS.indexOf(letter.replace('−', '-')));
  return places.includes(-1) ? undefined : places.map((place) => RAISED[to][place]).join('');
}
