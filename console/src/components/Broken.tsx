import { Anchor, Box, Button, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { ErrorNote } from './ErrorNote';

/** Where a page should be that could not be loaded. */
export function Broken() {
  const { t } = useTranslation();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) {
    return <NotFound />;
  }
  const outdated = error instanceof TypeError && /import|module/i.test(error.message);
  return (
    <Box p="lg" maw={640}>
      {outdated ? (
        <Stack align="flex-start">
          <Text>{t('problem.newVersion')}</Text>
          <Button onClick={() => window.location.reload()}>{t('problem.reload')}</Button>
        </Stack>
      ) : (
        <ErrorNote problem={error} again={() => window.location.reload()} />
      )}
    </Box>
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Stack p="lg" gap="xs">
      <Title order={1}>{t('problem.notFound')}</Title>
      <Text c="dimmed">{t('problem.notFoundHint')}</Text>
      <Anchor component={Link} to="/">{t('common.back')}</Anchor>
    </Stack>
  );
}
