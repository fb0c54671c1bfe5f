import { lazy, Suspense } from 'react';

const Form = lazy(async () => ({ default: (await import('@/features/store/NewStore')).NewStore }));

/** The dialog that makes a store; its code is fetched when it is opened. */
export function NewStore({ onClose }: { onClose: () => void }) {
  return (
    <Suspense fallback={null}>
      <Form onClose={onClose} />
    </Suspense>
  );
}
