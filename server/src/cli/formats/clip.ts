/** As wide as its column, a space at the end included. */
export function clip(text: string, columns: number): string {
  return text.length < columns ? text.padEnd(columns) : `${text.slice(0, columns - 2)}… `;
}
