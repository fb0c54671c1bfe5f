import { Fragment, useMemo, type ReactNode } from 'react';
import classes from './TicketBody.module.css';

const TAGS = new Set(['p', 'table', 'tbody', 'tr', 'th', 'td', 'h3', 'ul', 'li', 'small', 'b', 'br', 'i', 'em', 'strong', 'blockquote']);

/**
 * A ticket's HTML as an agent sees it. Only the plain elements that a ticket is made of are shown, and
 * nothing of their attributes: whatever else stands there is shown as its text.
 */
export function TicketBody({ html }: { html: string }) {
  const shown = useMemo(() => [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map(asReact), [html]);
  return <div className={classes.body}>{shown}</div>;
}

function asReact(node: ChildNode, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) {
    const blank = !node.textContent?.trim() && ['TABLE', 'TBODY', 'TR', 'UL'].includes(node.parentElement?.tagName ?? '');
    return blank ? null : node.textContent;
  }
  if (!(node instanceof Element)) {
    return null;
  }
  const Tag = node.tagName.toLowerCase();
  const children = [...node.childNodes].map(asReact);
  if (!TAGS.has(Tag)) {
    return <Fragment key={key}>{Tag === 'script' || Tag === 'style' ? null : children}</Fragment>;
  }
  const Plain = Tag as 'p';
  return Tag === 'br' ? <br key={key} /> : <Plain key={key}>{children}</Plain>;
}
