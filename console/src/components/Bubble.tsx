import { Text } from '@mantine/core';
import classes from './Bubble.module.css';

interface Props {
  author: string;
  text: string;
  /** Who it was, for those who cannot see the side it stands on. */
  who: string;
}

/** Something said in a chat. */
export function Bubble({ author, text, who }: Props) {
  return (
    <div className={classes.line} data-author={author}>
      <Text className={classes.bubble} size="sm" component="div">
        <span className={classes.who}>{who}: </span>
        <span className="as-written">{text}</span>
      </Text>
    </div>
  );
}
