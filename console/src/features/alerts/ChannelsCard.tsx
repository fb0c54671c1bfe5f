import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Status } from '@/components/Status';
import { useRole, useStore } from '@/lib/store';
import { dateTime } from '@/lib/time';
import { ChannelDialog } from './ChannelDialog';
import { channelKindsQuery, channelsQuery, isSetUp, toneOf, type Channel } from './channels';

/** Where alerts go besides this page. */
export function ChannelsCard() {
  const { t } = useTranslation();
  const { id: store } = useStore();
  const channels = useSuspenseQuery(channelsQuery(store)).data;
  const kinds = useSuspenseQuery(channelKindsQuery(store)).data;
  const [editing, setEditing] = useState<string>();
  const channel = channels.find((one) => one.type === editing);
  const kind = kinds.find((one) => one.type === editing);
  return (
    <Card>
      <Stack gap="md">
        <div>
          <Title order={2}>{t('channel.title')}</Title>
          <Text size="sm" c="dimmed">{t('channel.hint')}</Text>
        </div>
        {channels.map((one) => <Line key={one.type} channel={one} edit={() => setEditing(one.type)} />)}
      </Stack>
      {channel && kind && <ChannelDialog key={channel.type} channel={channel} kind={kind} close={() => setEditing(undefined)} />}
    </Card>
  );
}

function Line({ channel, edit }: { channel: Channel; edit: () => void }) {
  const { t } = useTranslation();
  const { timeZone } = useStore();
  const { canEdit } = useRole();
  const { type, status, enabled, message, lastSuccessAt, waiting } = channel;
  const there = isSetUp(channel);
  const name = t(`channel.${type}` as 'channel.email');
  const act = t(there ? 'common.edit' : 'channel.setUp');
  return (
    <Group justify="space-between" gap="xs">
      <Stack gap={2} flex="1 1 240px">
        <Text fw={600} size="sm">{name}</Text>
        <Status tone={toneOf(channel)}>{!there ? t('channel.notSetUp') : enabled ? t(`health.${status}` as 'health.connected') : t('channel.off')}</Status>
        {enabled && status === 'failing' && <Text size="sm">{message}</Text>}
        {lastSuccessAt && <Text size="xs" c="dimmed">{t('channel.lastSuccess', { when: dateTime(lastSuccessAt, timeZone) })}</Text>}
        {waiting > 0 && <Text size="xs" c="dimmed">{t('channel.waiting', { count: waiting })}</Text>}
      </Stack>
      {canEdit && <Button size="xs" variant={there ? 'default' : 'light'} aria-label={`${act}: ${name}`} onClick={edit}>{act}</Button>}
    </Group>
  );
}
