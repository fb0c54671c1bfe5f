import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { Broken, NotFound } from '@/components/Broken';
import { Waiting } from '@/components/Waiting';
import { Home } from './Home';
import { Root } from './Root';
import { Shell } from './Shell';

/** A page whose code is fetched when it is opened. */
const page =
  <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) =>
  async () => ({ Component: (await load())[name] });

export const router = createBrowserRouter(
  [
    {
      element: <Root />,
      HydrateFallback: Waiting,
      errorElement: <Broken />,
      children: [
        { index: true, element: <Home /> },
        { path: 'sign-in', lazy: page(() => import('@/features/access/SignInPage'), 'SignInPage') },
        { path: 'sign-up', lazy: page(() => import('@/features/access/SignUpPage'), 'SignUpPage') },
        { path: 'invitation', lazy: page(() => import('@/features/access/InvitationPage'), 'InvitationPage') },
        {
          path: ':store',
          element: <Shell />,
          children: [
            {
              errorElement: <Broken />,
              children: [
                { index: true, element: <Navigate to="setup" replace /> },
                { path: 'setup', lazy: page(() => import('@/features/setup/SetupPage'), 'SetupPage') },
                { path: 'integrations', lazy: page(() => import('@/features/integrations/IntegrationsPage'), 'IntegrationsPage') },
                { path: 'shop', lazy: page(() => import('@/features/connections/ShopPage'), 'ShopPage') },
                { path: 'model', lazy: page(() => import('@/features/connections/ModelPage'), 'ModelPage') },
                { path: 'deliveries', lazy: page(() => import('@/features/deliveries/DeliveriesPage'), 'DeliveriesPage') },
                { path: 'conversations', lazy: page(() => import('@/features/conversations/ConversationsPage'), 'ConversationsPage') },
                { path: 'conversations/:conversation', lazy: page(() => import('@/features/conversations/ConversationPage'), 'ConversationPage') },
                { path: 'inbox', lazy: page(() => import('@/features/inbox/InboxPage'), 'InboxPage') },
                { path: 'inbox/:reference', lazy: page(() => import('@/features/inbox/TicketPage'), 'TicketPage') },
                { path: 'analytics', lazy: page(() => import('@/features/analytics/AnalyticsPage'), 'AnalyticsPage') },
                { path: 'alerts', lazy: page(() => import('@/features/alerts/AlertsPage'), 'AlertsPage') },
                { path: 'store', lazy: page(() => import('@/features/store/StorePage'), 'StorePage') },
                { path: 'developers', lazy: page(() => import('@/features/developers/DevelopersPage'), 'DevelopersPage') },
                { path: 'team', lazy: page(() => import('@/features/team/TeamPage'), 'TeamPage') },
                { path: 'audit', lazy: page(() => import('@/features/audit/AuditPage'), 'AuditPage') },
                { path: 'account', lazy: page(() => import('@/features/account/AccountPage'), 'AccountPage') },
                { path: 'assistant', lazy: page(() => import('@/features/assistant/AssistantPage'), 'AssistantPage') },
                { path: 'answers', lazy: page(() => import('@/features/answers/AnswersPage'), 'AnswersPage') },
                { path: 'skills/own', lazy: page(() => import('@/features/extension/OwnSkillsPage'), 'OwnSkillsPage') },
                { path: 'skills/instructions', lazy: page(() => import('@/features/instructions/InstructionsPage'), 'InstructionsPage') },
                {
                  path: 'skills',
                  lazy: page(() => import('@/features/skills/SkillsPage'), 'SkillsPage'),
                  children: [
                    { path: 'human-handoff', lazy: page(() => import('@/features/handoff/SettingsDialog'), 'SettingsDialog') },
                  ],
                },
                {
                  path: 'skills/human-handoff/versions',
                  lazy: page(() => import('@/features/handoff/VersionsPage'), 'VersionsPage'),
                },
                { path: '*', element: <NotFound /> },
              ],
            },
          ],
        },
      ],
    },
  ],
  { basename: '/console' },
);
