import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Differences } from '@/components/Differences';
import { integrationsQuery } from '@/lib/queries';
import type { HandoffSettings } from '@/lib/settings';
import { useStoreId } from '@/lib/store';
import { sayings } from './differences';

interface Side {
  title: string;
  settings: HandoffSettings;
}

/** Where two settings differ, next to each other. */
export function SideBySide({ left, right }: { left: Side; right: Side }) {
  const { t } = useTranslation();
  const integrations = useSuspenseQuery(integrationsQuery(useStoreId())).data;
  const nameOf = (id: string) => integrations.find((one) => one.id === id)?.name ?? t('settings.integrationGone');
  const side = ({ title, settings }: Side) => ({ title, sayings: sayings(settings, nameOf) });
  return <Differences left={side(left)} right={side(right)} />;
}
