import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function Waiting({ height = 240 }: { height?: number }) {
  const { t } = useTranslation();
  return (
    <Center mih={height} role="status" aria-label={t('common.loading')}>
      <Loader size="sm" aria-hidden />
    </Center>
  );
}
