package dev.baton.testing;

import dev.baton.understanding.Reading;
import dev.baton.understanding.Understanding;
import dev.baton.understanding.Utterance;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Refuses to read a message while a transaction is open or a connection is held. */
@TestConfiguration(proxyBeanMethods = false)
class NothingOpen {

  @Bean
  static BeanPostProcessor refuseOpenTransactions() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Understanding real ? new Checked(real) : bean;
      }
    };
  }

  private record Checked(Understanding real) implements Understanding {
    @Override
    public Reading read(Utterance utterance) {
      if (TransactionSynchronizationManager.isActualTransactionActive()
          || !TransactionSynchronizationManager.getResourceMap().isEmpty()) {
        throw new AssertionError("a transaction is open while a message is read");
      }
      return real.read(utterance);
    }

    @Override
    public Reading readAtOnce(Utterance utterance) {
      return real.readAtOnce(utterance);
    }
  }
}
