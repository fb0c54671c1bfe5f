import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '@/lib/api/client';
import type { HandoffSettings } from '@/lib/settings';
import { useStoreId } from '@/lib/store';
import { SideBySide } from './SideBySide';

/** Two versions next to each other, the older one left. */
export function Comparison({ left, right }: { left: number; right: number }) {
  const { t } = useTranslation();
  return (
    <SideBySide
      left={{ title: t('versions.number', { version: left }), settings: useVersion(left) }}
      right={{ title: t('versions.number', { version: right }), settings: useVersion(right) }}
    />
  );
}

/** A version never changes. */
function useVersion(version: number): HandoffSettings {
  const store = useStoreId();
  return useSuspenseQuery({
    queryKey: ['version', store, version],
    queryFn: async () =>
      (await answered(
        api.GET('/api/v1/admin/stores/{store}/skills/human-handoff/settings/versions/{version}', {
          params: { path: { store, version } },
        }),
      )) as unknown as HandoffSettings,
    staleTime: Infinity,
  }).data;
}
