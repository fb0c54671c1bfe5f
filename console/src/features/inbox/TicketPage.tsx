import { Anchor, Button, Card, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ErrorNote } from '@/components/ErrorNote';
import { PageHeader } from '@/components/PageHeader';
import { Photos } from '@/components/Photos';
import { Status } from '@/components/Status';
import { TicketBody } from '@/components/TicketBody';
import { TicketHead } from '@/components/TicketHead';
import { When } from '@/components/When';
import { answered, api } from '@/lib/api/client';
import type { TicketWithDeliveries } from '@/lib/queries';
import { useRole, useStoreId } from '@/lib/store';
import { ReplyForm } from './ReplyForm';
import { closedAt, isInInbox, ticketQuery, toneOf } from './ticket';

/** A ticket as an agent reads it; answered here when it lies in the built-in inbox. */
export function TicketPage() {
  const { t } = useTranslation();
  const store = useStoreId();
  const { canEdit } = useRole();
  const reference = useParams().reference!;
  const ticket = useSuspenseQuery(ticketQuery(store, reference)).data;
  const here = isInInbox(ticket);
  const closed = closedAt(ticket);
  return (
    <>
      <Anchor component={Link} to={`/${store}/inbox`} size="sm" mb="xs">
        <Group gap={4}><IconArrowLeft size={16} aria-hidden />{t('nav.inbox')}</Group>
      </Anchor>
      <PageHeader title={ticket.subject} hint={<>{reference} · <When at={ticket.createdAt} /></>}>
        {closed ? <Status tone="quiet">{t('inbox.closed')}</Status> : <Status tone={toneOf(ticket.status)}>{t(`ticketStatus.${ticket.status}` as 'ticketStatus.submitted')}</Status>}
        {here && canEdit && <OpenOrClose reference={reference} closed={closed !== undefined} />}
      </PageHeader>
      <Stack gap="md">
        <Card>
          <Stack>
            <TicketHead ticket={ticket} />
            <TicketBody html={ticket.body.html} />
            <Photos attachments={[...ticket.attachments, ...ticket.followUps.flatMap((one) => one.attachments)]} />
          </Stack>
        </Card>
        {here && canEdit && <ReplyForm reference={reference} />}
        {!here && <Where ticket={ticket} />}
      </Stack>
    </>
  );
}

function OpenOrClose({ reference, closed }: { reference: string; closed: boolean }) {
  const { t } = useTranslation();
  const store = useStoreId();
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: () =>
      answered<unknown>(
        closed
          ? api.POST('/api/v1/admin/stores/{store}/tickets/{reference}/reopen', { params: { path: { store, reference } } })
          : api.POST('/api/v1/admin/stores/{store}/tickets/{reference}/close', { params: { path: { store, reference } } }),
      ),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['ticket', store, reference] }), queries.invalidateQueries({ queryKey: ['tickets', store] })]),
  });
  return (
    <>
      <Button variant="default" loading={act.isPending} onClick={() => act.mutate()}>{t(closed ? 'inbox.reopen' : 'inbox.close')}</Button>
      {act.isError && <ErrorNote problem={act.error} />}
    </>
  );
}

/** In which helpdesks it lies. */
function Where({ ticket }: { ticket: TicketWithDeliveries }) {
  const { t } = useTranslation();
  const store = useStoreId();
  return (
    <Card>
      <Stack gap="xs">
        <Text size="sm">{t('inbox.elsewhere')}</Text>
        <SimpleGrid cols={1} spacing={4}>
          {ticket.deliveries.filter((one) => one.ticket?.url).map((one) => (
            <Anchor key={one.id} size="sm" href={one.ticket!.url} target="_blank" rel="noreferrer">{t('deliveries.ticket', { id: one.ticket!.id })}</Anchor>
          ))}
          <Anchor size="sm" component={Link} to={`/${store}/deliveries`}>{t('inbox.toDeliveries')}</Anchor>
        </SimpleGrid>
      </Stack>
    </Card>
  );
}
