import { Anchor, Button, Card, Collapse, Group, Menu, Stack, Text, Timeline } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorNote } from '@/components/ErrorNote';
import { Status } from '@/components/Status';
import { When } from '@/components/When';
import type { Delivery, Integration } from '@/lib/queries';
import { useRole, useStoreId } from '@/lib/store';
import { relative } from '@/lib/time';
import { canBeRetried, toneOf, type DeliveryStatus } from './deliveries';
import { useDeliveryActs } from './useDeliveryActs';

interface Props {
  delivery: Delivery;
  /** Of its integration. */
  name: string;
  others: Integration[];
}

/** A ticket's way to one helpdesk: how far it is, why, and what can be done. */
export function DeliveryCard({ delivery, name, others }: Props) {
  const { t } = useTranslation();
  const store = useStoreId();
  const { canEdit } = useRole();
  const { retry, sendElsewhere } = useDeliveryActs(store);
  const [open, { toggle }] = useDisclosure();
  const { id, reference, status, ticket, nextAttemptAt, why, attempts, createdAt } = delivery;
  const waits = canBeRetried(delivery);
  const last = attempts.at(-1);
  return (
    <Card padding="md">
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start">
          <Stack gap={2}>
            <Anchor component={Link} fw={600} to={`/${store}/inbox/${reference}`}>{reference}</Anchor>
            <Text size="sm" c="dimmed">{name} · <When at={createdAt} /></Text>
          </Stack>
          <Status tone={toneOf(delivery)}>{t(`delivery.${status as DeliveryStatus}`)}</Status>
        </Group>
        {ticket && <Text size="sm">{ticket.url ? <Anchor href={ticket.url} target="_blank" rel="noreferrer">{t('deliveries.ticket', { id: ticket.id })}</Anchor> : t('deliveries.ticket', { id: ticket.id })}</Text>}
        {why && <Text size="sm">{why}</Text>}
        {!why && waits && last?.message && <Text size="sm">{last.message}</Text>}
        {nextAttemptAt && waits && <Text size="sm" c="dimmed">{t('deliveries.next', { when: relative(nextAttemptAt) })}</Text>}
        {retry.isError && <ErrorNote problem={retry.error} />}
        {sendElsewhere.isError && <ErrorNote problem={sendElsewhere.error} />}
        <Group gap="xs">
          {attempts.length > 0 && (
            <Button size="xs" px={8} ml={-8} variant="subtle" aria-expanded={open} onClick={toggle}>{t('deliveries.attempts', { count: attempts.length })}</Button>
          )}
          {canEdit && waits && <Button size="xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate(id)}>{t('deliveries.retry')}</Button>}
          {canEdit && waits && others.length > 0 && (
            <Menu>
              <Menu.Target><Button size="xs" variant="default" loading={sendElsewhere.isPending}>{t('deliveries.elsewhere')}</Button></Menu.Target>
              <Menu.Dropdown>
                {others.map((one) => (
                  <Menu.Item key={one.id} onClick={() => sendElsewhere.mutate({ id, integrationId: one.id })}>{one.name}</Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </Group>
        <Collapse expanded={open}>
          <Timeline bulletSize={12} lineWidth={2} active={attempts.length} mt="xs">
            {attempts.map((attempt, index) => (
              <Timeline.Item key={index} title={<Text size="sm" fw={500}>{t(`outcome.${attempt.outcome}` as 'outcome.created')}</Text>}>
                <Text size="xs" c="dimmed"><When at={attempt.at} size="xs" />{attempt.httpStatus && ` · HTTP ${attempt.httpStatus}`}</Text>
                {attempt.message && <Text size="sm">{attempt.message}</Text>}
              </Timeline.Item>
            ))}
          </Timeline>
        </Collapse>
      </Stack>
    </Card>
  );
}
