import { Alert, Button, Card, List, Select, SimpleGrid, Stack, TagsInput, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { answered, api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { countries } from '@/lib/places';
import { languageName, SPOKEN } from '@/lib/settings';
import { useStore } from '@/lib/store';
import { SKILLS, type Trial } from './instructions';

const AT_FIRST = { skill: '', message: '', language: 'en', hours: '', amount: '', tags: [] as string[], customerTags: [] as string[], country: '', products: [] as string[] };

/** Made-up facts, and which instruction would apply to them. */
export function TryIt({ store }: { store: string }) {
  const { t, i18n } = useTranslation();
  const { currency } = useStore();
  const form = useForm({ initialValues: AT_FIRST });
  const asking = useMutation({
    mutationFn: () => {
      const { skill, message, language, hours, amount, tags, customerTags, country, products } = form.values;
      const order = amount ? { amount: amount.trim().replace(',', '.'), currency, tags, customerTags, country: country || undefined, products } : undefined;
      return answered(api.POST('/api/v1/admin/stores/{store}/instructions/try', {
        params: { path: { store } },
        body: { skill: skill || undefined, message, language, teamThere: hours ? hours === 'within' : undefined, order },
      }));
    },
    onError: (problem) => form.setErrors(Object.fromEntries(Object.entries(fieldErrors(problem)).map(([name, words]) => [name.replace(/^order\./, ''), words]))),
  });
  const found = asking.isPending ? undefined : asking.data;
  return (
    <Card component="section" aria-label={t('instructions.try')}>
      <form onSubmit={form.onSubmit(() => asking.mutate())}>
        <Stack>
          <div>
            <Title order={2}>{t('instructions.try')}</Title>
            <Text size="sm" c="dimmed">{t('instructions.tryHint')}</Text>
          </div>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <Select label={t('instructions.tryWhere')} allowDeselect={false} data={[{ value: '', label: t('instructions.noSkill') }, ...SKILLS.map((skill) => ({ value: skill, label: t(`skill.${skill}`) }))]} {...form.getInputProps('skill')} />
            <Select label={t('instructions.type.language')} allowDeselect={false} data={SPOKEN.map((one) => ({ value: one, label: languageName(one, i18n.language) }))} {...form.getInputProps('language')} />
            <TextInput maxLength={1000} label={t('instructions.message')} {...form.getInputProps('message')} />
            <Select label={t('instructions.type.team_hours')} allowDeselect={false} data={[{ value: '', label: t('instructions.noHours') }, { value: 'within', label: t('instructions.is.within') }, { value: 'outside', label: t('instructions.is.outside') }]} {...form.getInputProps('hours')} />
            <TextInput inputMode="decimal" label={`${t('instructions.type.order_total')} (${currency})`} description={t('instructions.tryOrder')} {...form.getInputProps('amount')} />
            <Select searchable clearable label={t('instructions.type.country')} description={t('instructions.tryCountry')} data={countries(i18n.language)} {...form.getInputProps('country')} />
            <TagsInput label={t('instructions.type.order_tag')} splitChars={[',']} acceptValueOnBlur {...form.getInputProps('tags')} />
            <TagsInput label={t('instructions.type.customer_tag')} splitChars={[',']} acceptValueOnBlur {...form.getInputProps('customerTags')} />
            <TagsInput label={t('instructions.tryProducts')} splitChars={[',']} acceptValueOnBlur {...form.getInputProps('products')} />
          </SimpleGrid>
          <Button type="submit" variant="light" style={{ alignSelf: 'flex-start' }} loading={asking.isPending}>{t('instructions.tryNow')}</Button>
          {asking.isError && <ErrorNote problem={asking.error} shown={(pointer) => pointer === '/order/amount'} />}
          {found && <Outcome found={found} />}
        </Stack>
      </form>
    </Card>
  );
}

function Outcome({ found }: { found: Trial }) {
  const { t } = useTranslation();
  const name = (id?: string | null) => found.items.find((one) => one.id === id)?.name ?? '';
  return (
    <Alert role="status" color={found.decides ? 'evergreen' : 'gray'} title={found.decides ? t('instructions.applies', { name: name(found.decides) }) : t('instructions.noneApplies')}>
      <Stack gap="xs">
        {found.explanation && <Text size="sm" className="as-written">{found.explanation}</Text>}
        {found.neverOffersFirst && <Text size="sm" className="as-written">{t('instructions.keepsQuiet', { name: name(found.neverOffersFirst) })}</Text>}
        <List size="sm">
          {found.items.map((one) => (
            <List.Item key={one.id} className="as-written">
              {one.name}: {t(one.applies ? 'instructions.holds' : 'instructions.holdsNot')}
              {[...one.conditions, ...(one.judged ? [one.judged] : [])].map((finding) => ` · ${finding.because}`).join('')}
            </List.Item>
          ))}
        </List>
      </Stack>
    </Alert>
  );
}
