import { Anchor, Card, Group, Stack, Text } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '@/components/Empty';
import { PageHeader } from '@/components/PageHeader';
import { Status, type Tone } from '@/components/Status';
import { When } from '@/components/When';
import { alertsQuery } from '@/lib/queries';
import { useStore } from '@/lib/store';
import { zoneName } from '@/lib/time';
import { ChannelsCard } from './ChannelsCard';

const TONES: Partial<Record<string, Tone>> = {
  delivery_dead: 'bad',
  integration_failing: 'bad',
  webhook_off: 'bad',
  shop_failing: 'bad',
  shop_removed: 'bad',
  shop_recovered: 'good',
  integration_recovered: 'good',
};

/** What a merchant must know of: tickets that are late, refused, or went elsewhere. */
export function AlertsPage() {
  const { t } = useTranslation();
  const { id: store, timeZone } = useStore();
  const alerts = useSuspenseQuery(alertsQuery(store)).data;
  return (
    <>
      <PageHeader title={t('nav.alerts')} hint={`${t('alerts.hint')} ${t('common.storeTime', { zone: zoneName(timeZone) })}`} />
      <Stack gap="sm">
        {alerts.length === 0 && <Empty icon={IconBell} title={t('alerts.empty')} hint={t('alerts.emptyHint')} />}
        {alerts.map((alert) => (
          <Card key={alert.id} padding="md">
            <Stack gap={6}>
              <Group justify="space-between">
                <Status tone={TONES[alert.kind] ?? 'waiting'}>{t(`alert.${alert.kind}` as 'alert.delivery_dead', { defaultValue: t('nav.alerts') })}</Status>
                <When at={alert.at} size="xs" />
              </Group>
              <Text size="sm" className="as-written">{alert.message}</Text>
              <Group gap="md">
                {alert.reference && <Anchor component={Link} size="sm" to={`/${store}/inbox/${alert.reference}`}>{t('alerts.ticket', { reference: alert.reference })}</Anchor>}
                {alert.kind.startsWith('shop_') && <Anchor component={Link} size="sm" to={`/${store}/shop`}>{t('nav.shop')}</Anchor>}
                {alert.integrationId && <Anchor component={Link} size="sm" to={`/${store}/deliveries?integration=${alert.integrationId}`}>{t('alerts.deliveries')}</Anchor>}
              </Group>
            </Stack>
          </Card>
        ))}
        <ChannelsCard />
      </Stack>
    </>
  );
}
