/**
 * Parts are parsed strictly: a part that is no well-formed XML, with its namespaces declared, is refused with the place. The parser is
 * saxes; the cells of a large sheet are read by `scan-cells`, which accepts only what saxes accepts and leaves all else to it.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { HostError } from '../port';
import { damagedPart, malformed } from './errors';

/** No part of a workbook is nested deeper; namespaces are looked up through all levels, so that depth is what makes a parser wait. */
const MAX_DEPTH = 200;

export interface XmlHandler {
  /** `uri` of the element's namespace; attributes by their names as written, those of namespaces left out. */
  open?(name: string, uri: string, attributes: Readonly<Record<string, string>>, tag: SaxesTagNS): void;
  text?(text: string): void;
  close?(name: string, uri: string): void;
}

/** A parser that is fed a part piece by piece. */
export class PartParser {
  private readonly parser: SaxesParser<{ xmlns: true }>;

  constructor(
    private readonly part: string,
    handler: XmlHandler = {},
  ) {
    const parser = new SaxesParser({ xmlns: true });
    this.parser = parser;
    const stop = (error: unknown): never => {
      throw malformed(part, parser.line, parser.columnIndex, error);
    };
    parser.on('error', stop);
    // A document type is never needed and can hold bombs.
    parser.on('doctype', () => stop('document type'));
    let depth = 0;
    parser.on('opentag', (tag) => {
      if (++depth > MAX_DEPTH) stop('elements inside elements');
      if (!handler.open) return;
      const attributes: Record<string, string> = {};
      for (const key in tag.attributes) {
        const { prefix, local, value } = tag.attributes[key] as { prefix: string; local: string; value: string };
        if (prefix === '') attributes[local] = value;
      }
      handler.open(tag.local, tag.uri, attributes, tag);
    });
    parser.on('closetag', (tag) => {
      depth--;
      handler.close?.(tag.local, tag.uri);
    });
    const { text } = handler;
    if (text) {
      parser.on('text', (piece) => text.call(handler, piece));
      parser.on('cdata', (piece) => text.call(handler, piece));
    }
  }

  write(text: string): void {
    this.guard(() => this.parser.write(text));
  }

  close(): void {
    this.guard(() => this.parser.close());
  }

  private guard(step: () => void): void {
    try {
      step();
    } catch (error) {
      throw error instanceof HostError ? error : damagedPart(this.part, error);
    }
  }
}

/** Parses a whole part. */
export function parsePart(part: string, xml: string, handler?: XmlHandler): void {
  const parser = new PartParser(part, handler);
  parser.write(xml);
  parser.close();
}
