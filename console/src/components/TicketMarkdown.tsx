import { Fragment, type ReactNode } from 'react';
import classes from './TicketBody.module.css';

interface Block {
  kind: 'heading' | 'item' | 'text';
  text: string;
}

/** The blocks of a ticket's Markdown, as Baton writes it: headings, list items and paragraphs. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const line of markdown.split('\n')) {
    const last = blocks.at(-1);
    if (line.trim() === '') {
      open = false;
    } else if (line.startsWith('### ')) {
      blocks.push({ kind: 'heading', text: line.slice(4) });
      open = false;
    } else if (line.startsWith('- ')) {
      blocks.push({ kind: 'item', text: line.slice(2) });
      open = true;
    } else if (open && last) {
      last.text = `${last.text.trimEnd()}\n${line.trim()}`;
    } else {
      blocks.push({ kind: 'text', text: line });
      open = true;
    }
  }
  return blocks;
}

/** Bold where it is marked so; a sign behind a backslash is that sign. */
function inline(text: string): ReactNode[] {
  return text.split(/((?<!\\)\*\*(?:\\.|[^*\\])+\*\*)/s).map((part, index) => {
    const bold = index % 2 === 1;
    const plain = (bold ? part.slice(2, -2) : part).replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
    return bold ? <b key={index}>{plain}</b> : <Fragment key={index}>{plain}</Fragment>;
  });
}

/** A ticket in Markdown, as a helpdesk that takes Markdown shows it. Nothing in it is markup of its own. */
export function TicketMarkdown({ markdown }: { markdown: string }) {
  const groups: Block[][] = [];
  for (const block of blocksOf(markdown)) {
    const last = groups.at(-1);
    if (block.kind === 'item' && last?.[0]?.kind === 'item') {
      last.push(block);
    } else {
      groups.push([block]);
    }
  }
  return (
    <div className={classes.body}>
      {groups.map((group, index) => {
        const [first] = group;
        if (first!.kind === 'heading') {
          return <h3 key={index}>{inline(first!.text)}</h3>;
        }
        return first!.kind === 'item' ? (
          <ul key={index}>{group.map((item, at) => <li key={at} className="as-written">{inline(item.text)}</li>)}</ul>
        ) : (
          <p key={index} className="as-written">{inline(first!.text)}</p>
        );
      })}
    </div>
  );
}
