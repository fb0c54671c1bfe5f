import { queryOptions } from '@tanstack/react-query';
import type { Tone } from '@/components/Status';
import { answered, api } from '@/lib/api/client';
import type { TicketWithDeliveries } from '@/lib/queries';

export const ticketQuery = (store: string, reference: string) =>
  queryOptions({
    queryKey: ['ticket', store, reference],
    queryFn: () =>
      answered(api.GET('/api/v1/admin/stores/{store}/tickets/{reference}', { params: { path: { store, reference } } })),
  });

export function toneOf(status: string): Tone {
  return status === 'delivered' ? 'good' : status === 'undelivered' ? 'bad' : 'waiting';
}

/** When the team closed it; undefined while it is open. */
export function closedAt(ticket: TicketWithDeliveries): string | undefined {
  return (ticket.handoff as { closedAt?: string } | null | undefined)?.closedAt ?? undefined;
}

/** Whether it lies in the built-in inbox, where it is answered. */
export function isInInbox(ticket: TicketWithDeliveries): boolean {
  return ticket.deliveries.some((one) => one.helpdesk === 'inbox' && !one.replacedBy && one.ticket);
}
