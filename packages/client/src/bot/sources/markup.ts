import { DomHandler, Parser } from 'htmlparser2';

export type Document = DomHandler['root'];

/** More than any feed or posting needs; the time that reading takes grows with the square of it. */
const DEEPEST = 200;

class ShallowHandler extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > DEEPEST) throw new Error(`more than ${DEEPEST} elements inside each other`);
    super.onopentag(name, attributes);
  }
}

/** XML or HTML as a tree. Nothing is fetched that it names, and no entity of its own is expanded. */
export function parseMarkup(text: string, { isXml }: { isXml: boolean }): Document {
  const handler = new ShallowHandler();
  new Parser(handler, { xmlMode: isXml }).end(text);
  return handler.root;
}
