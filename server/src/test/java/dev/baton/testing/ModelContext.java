package dev.baton.testing;

import dev.baton.shared.ModelProvider;
import dev.baton.shared.boot.BatonContext;
import dev.baton.shared.database.BatonDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Gives a Baton under test a language model besides: a {@link StubModel} bean that all its tests
 * share, asked within a second, and allowed to word questions.
 */
public final class ModelContext
    implements ApplicationContextInitializer<GenericApplicationContext> {

  @Override
  public void initialize(GenericApplicationContext context) {
    StubModel stub = StubModel.of(ModelProvider.OPENAI);
    context.registerBean(StubModel.class, () -> stub);
    new BatonContext(
            TestContext.settings(stub.settings(1, true)),
            BatonDatabase.at(TestPostgres.database()),
            new SettableClock())
        .initialize(context);
  }
}
