import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './analytics.module.css';

interface Props {
  /** What it is about. */
  title: string;
  head: string[];
  rows: string[][];
}

/** The figures of a chart for those who do not see or point at it. */
export function AsTable({ title, head, rows }: Props) {
  const { t } = useTranslation();
  return (
    <details className={classes.asTable}>
      <summary>{t('analytics.asTable')}</summary>
      <Figures title={title} head={head} rows={rows} />
    </details>
  );
}

/** A table whose first column names its rows. */
export function Figures({ title, head, rows }: Props) {
  return (
    <Table.ScrollContainer minWidth={head.length * 88} maxHeight={420} type="native" tabIndex={0} role="region" aria-label={title}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>{head.map((name, index) => <Table.Th key={name} ta={index ? 'right' : undefined}>{name}</Table.Th>)}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([name, ...values], at) => (
            <Table.Tr key={at}>
              <Table.Th scope="row" fw={400}>{name}</Table.Th>
              {values.map((value, index) => <Table.Td key={index} ta="right">{value}</Table.Td>)}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
