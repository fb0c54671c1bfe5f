import { Anchor, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '@/lib/api/client';
import { useStoreId } from '@/lib/store';

/** How agents' answers come back, and the address to enter in the helpdesk. */
export function WayBack({ id }: { id: string }) {
  const { t } = useTranslation();
  const store = useStoreId();
  const way = useQuery({
    queryKey: ['way-back', store, id],
    queryFn: () => answered(api.GET('/api/v1/admin/stores/{store}/integrations/{id}/way-back', { params: { path: { store, id } } })),
  }).data;
  if (!way) {
    return null;
  }
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>{t('integrations.wayBack')}</Text>
      <Text size="sm">{t(`wayBack.${way.way}` as 'wayBack.none')}</Text>
      {way.hook && (
        <Group gap="xs" wrap="nowrap">
          <Code style={{ overflowWrap: 'anywhere' }}>{way.hook}</Code>
          <CopyButton value={way.hook}>
            {({ copied, copy }) => (
              <Anchor component="button" type="button" size="sm" onClick={copy}>{t(copied ? 'common.copied' : 'common.copy')}</Anchor>
            )}
          </CopyButton>
        </Group>
      )}
    </Stack>
  );
}
