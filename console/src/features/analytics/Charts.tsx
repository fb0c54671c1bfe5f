import '@mantine/charts/styles.css';
import { BarChart, LineChart } from '@mantine/charts';

interface Props {
  /** What it shows; the figures themselves stand in the table behind it. */
  label: string;
  points: { day: string; now: number; before: number }[];
  names: [now: string, before: string];
  write: (value: number) => string;
  /** Figures between whole numbers make sense. */
  fractions?: boolean;
}

const COLORS = ['evergreen.7', 'gray.5'];

/** Two lines: these days, and those before. */
export function Lines({ label, points, names, write, fractions = false }: Props) {
  return (
    <div role="img" aria-label={label}>
      <LineChart
        h={260}
        data={points}
        dataKey="day"
        withLegend
        withDots={points.length < 40}
        curveType="monotone"
        valueFormatter={write}
        lineChartProps={{ accessibilityLayer: false }}
        lineProps={{ isAnimationActive: false }}
        yAxisProps={{ allowDecimals: fractions }}
        series={[
          { name: 'now', label: names[0], color: COLORS[0]! },
          { name: 'before', label: names[1], color: COLORS[1]!, strokeDasharray: '5 5' },
        ]}
      />
    </div>
  );
}

/** Two bars each. */
export function Bars({ label, points, names, write }: Props) {
  return (
    <div role="img" aria-label={label}>
      <BarChart
        h={260}
        data={points}
        dataKey="day"
        withLegend
        valueFormatter={write}
        barChartProps={{ accessibilityLayer: false }}
        barProps={{ isAnimationActive: false }}
        yAxisProps={{ allowDecimals: false }}
        series={[
          { name: 'now', label: names[0], color: COLORS[0]! },
          { name: 'before', label: names[1], color: COLORS[1]! },
        ]}
      />
    </div>
  );
}
