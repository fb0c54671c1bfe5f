import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { Broken, NotFound } from '@/components/Broken';
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
                { index: true, element: <Navigate to="skills" replace /> },
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
