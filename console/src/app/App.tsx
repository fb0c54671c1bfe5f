import { createTheme, MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { Problem } from '@/lib/api/problem';
import { styleNonce } from '@/lib/nonce';
import { router } from './router';
import { readable, theme } from './theme';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, problem) => count < 2 && (!(problem instanceof Problem) || problem.status === 0 || problem.status >= 500),
    },
  },
});

/** The theme, with the words that Mantine's own parts need. */
function useTheme() {
  const { t } = useTranslation();
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': t('common.close') };
    return mergeThemeOverrides(theme, createTheme({ components: { Notification: { defaultProps: { closeButtonProps } } } }));
  }, [t]);
}

export function App() {
  const spoken = useTheme();
  return (
    <StrictMode>
      <MantineProvider theme={spoken} cssVariablesResolver={readable} defaultColorScheme="auto" getStyleNonce={styleNonce}>
        <QueryClientProvider client={queries}>
          <ModalsProvider>
            <Notifications position="bottom-right" />
            <RouterProvider router={router} />
          </ModalsProvider>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>
  );
}
