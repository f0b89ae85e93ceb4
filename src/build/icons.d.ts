/** The source with each icon of Fluent taken from its own file. */
export default function icons(source: string): string;
