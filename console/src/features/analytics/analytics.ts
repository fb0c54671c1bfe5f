import { queryOptions } from '@tanstack/react-query';
import type { components } from '@contract';
import { answered, api } from '@/lib/api/client';
import type { Range } from './range';

type Schemas = components['schemas'];
export type Totals = Schemas['Totals'];
export type Day = Schemas['Day'];
export type Advice = Schemas['Advice'];
export type TopQuestion = Schemas['TopQuestion'];

export const SIDES = ['reason', 'skill', 'topic', 'language', 'hour', 'end'] as const;
export type Side = (typeof SIDES)[number];

export const REPORTS = ['days', ...SIDES, 'details', 'deliveries', 'questions'] as const;

const key = (part: string, store: string, { from, to }: Range) => ['analytics', store, part, from, to];
const asked = (store: string, { from, to }: Range) => ({ path: { store }, query: { from, to } });

/** The last thirty days as the server has them: what today is, it knows better than the browser. */
export const usualQuery = (store: string) =>
  queryOptions({
    queryKey: ['analytics', store, 'usual'],
    queryFn: async () => (await answered(api.GET('/api/v1/admin/stores/{store}/analytics/overview', { params: { path: { store } } }))).range,
    staleTime: 300_000,
  });

export const overviewQuery = (store: string, range: Range) =>
  queryOptions({
    queryKey: key('overview', store, range),
    queryFn: () => answered(api.GET('/api/v1/admin/stores/{store}/analytics/overview', { params: asked(store, range) })),
  });

export const timesQuery = (store: string, range: Range) =>
  queryOptions({
    queryKey: key('times', store, range),
    queryFn: () => answered(api.GET('/api/v1/admin/stores/{store}/analytics/time-to-ticket', { params: asked(store, range) })),
  });

export const breakdownQuery = (store: string, range: Range, by: Side) =>
  queryOptions({
    queryKey: [...key('breakdown', store, range), by],
    queryFn: async () => {
      const query = { ...range, by };
      return (await answered(api.GET('/api/v1/admin/stores/{store}/analytics/breakdown', { params: { path: { store }, query } }))).items;
    },
  });

export const detailsQuery = (store: string, range: Range) =>
  queryOptions({
    queryKey: key('details', store, range),
    queryFn: async () => (await answered(api.GET('/api/v1/admin/stores/{store}/analytics/details', { params: asked(store, range) }))).items,
  });

export const healthQuery = (store: string, range: Range) =>
  queryOptions({
    queryKey: key('deliveries', store, range),
    queryFn: async () => (await answered(api.GET('/api/v1/admin/stores/{store}/analytics/deliveries', { params: asked(store, range) }))).items,
  });

export const questionsQuery = (store: string, range: Range) =>
  queryOptions({
    queryKey: key('questions', store, range),
    queryFn: async () => (await answered(api.GET('/api/v1/admin/stores/{store}/analytics/questions', { params: asked(store, range) }))).items,
  });

export const adviceQuery = (store: string, range: Range) =>
  queryOptions({
    queryKey: key('advice', store, range),
    queryFn: async () => (await answered(api.GET('/api/v1/admin/stores/{store}/analytics/advice', { params: asked(store, range) }))).items,
  });

/** Where a report is fetched as CSV. */
export const reportAddress = (store: string, report: string, { from, to }: Range) =>
  `/api/v1/admin/stores/${encodeURIComponent(store)}/analytics/export?${new URLSearchParams({ report, from, to })}`;

/** Where the answers' editor opens with a question in it. */
export const answerAddress = (store: string, question: string, language: string) =>
  `/${store}/answers?${new URLSearchParams({ question, language })}`;
