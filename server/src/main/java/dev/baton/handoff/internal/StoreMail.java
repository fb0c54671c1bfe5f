package dev.baton.handoff.internal;

import dev.baton.alert.AlertChannels;
import dev.baton.connector.Connection;
import dev.baton.connector.Connections;
import dev.baton.connector.Messenger;
import dev.baton.connector.Notice;
import dev.baton.connector.Outcome;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import dev.baton.shopper.ShopperMail;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Mail to shoppers over the mail server that the store named: for its e-mail integration, or else
 * for its alerts. Only the recipient is another one.
 */
@Component
class StoreMail implements ShopperMail {
  private static final Logger LOG = LoggerFactory.getLogger(StoreMail.class);
  private static final String EMAIL = "email";

  private final Connections connections;
  private final AlertChannels channels;
  private final List<Messenger> messengers;
  private final Clock clock;

  StoreMail(
      Connections connections, AlertChannels channels, List<Messenger> messengers, Clock clock) {
    this.connections = connections;
    this.channels = channels;
    this.messengers = List.copyOf(messengers);
    this.clock = clock;
  }

  @Override
  public boolean ready(StoreId store) {
    return integration(store).isPresent() || channels.find(store, EMAIL).enabled();
  }

  @Override
  public boolean send(StoreId store, EmailAddress to, Letter letter) {
    Optional<Access> server = server(store);
    Optional<Messenger> messenger =
        messengers.stream().filter(one -> one.type().equals(EMAIL)).findFirst();
    if (server.isEmpty() || messenger.isEmpty()) {
      return false;
    }
    Notice notice =
        new Notice(
            UUID.randomUUID(),
            clock.instant(),
            "shopper.code",
            letter.subject(),
            letter.text(),
            Map.of());
    Outcome outcome = messenger.get().tell(addressed(server.get(), to), notice);
    if (outcome instanceof Outcome.Created) {
      return true;
    }
    LOG.warn("mail to a shopper of {} was not taken: {}", store, outcome.key());
    return false;
  }

  private Optional<Connection> integration(StoreId store) {
    return connections.all(store).stream()
        .filter(one -> one.type().equals(EMAIL))
        .filter(one -> one.health() != Connection.Health.FAILING)
        .findFirst();
  }

  private Optional<Access> server(StoreId store) {
    try {
      Optional<Access> own = integration(store).flatMap(one -> connections.open(store, one.id()));
      return own.isPresent() ? own : channels.open(store, EMAIL);
    } catch (IllegalStateException unreadable) {
      LOG.error("mail server of {}: {}", store, unreadable.getMessage());
      return Optional.empty();
    }
  }

  private static Access addressed(Access server, EmailAddress to) {
    Map<String, Object> config = new HashMap<>(server.config());
    config.put("to", to.value());
    return new Access(server.store(), server.connectionId(), server.type(), config);
  }
}
