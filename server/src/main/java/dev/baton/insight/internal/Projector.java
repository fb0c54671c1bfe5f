package dev.baton.insight.internal;

import dev.baton.insight.jdbc.FigureRows;
import dev.baton.insight.jdbc.NewsRows;
import dev.baton.insight.jdbc.NewsRows.News;
import dev.baton.insight.jdbc.ToldRows;
import dev.baton.merchant.Store;
import dev.baton.merchant.Stores;
import dev.baton.shared.StoreId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the read models true. News are taken and counted in one transaction, by one process at a
 * time; what is counted is the source as it stands then, in place of what was counted before. So
 * nothing is counted twice, whatever is told again and whatever dies in between.
 */
@Component
public class Projector {
  private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
  private static final int AT_ONCE = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final NewsRows news;
  private final ToldRows sources;
  private final FigureRows figures;
  private final Counting counting;
  private final Ground ground;

  /** The stores, and transactions. */
  @Component
  record Ground(Stores stores, TransactionTemplate transaction) {}

  Projector(NewsRows news, ToldRows sources, FigureRows figures, Counting counting, Ground ground) {
    this.news = news;
    this.sources = sources;
    this.figures = figures;
    this.counting = counting;
    this.ground = ground;
  }

  /** How much was counted anew. */
  public record Rebuilt(int conversations, int deliveries) {}

  /** Counts what happened since the last time. */
  @Scheduled(fixedDelay = 1_000)
  void catchUp() {
    try {
      while (step(AT_ONCE)) {
        LOG.debug("More news are to be counted.");
      }
    } catch (RuntimeException failed) {
      LOG.warn("News could not be counted together; they are counted one by one.", failed);
      oneByOne();
    }
  }

  /** What cannot be counted even alone is left out, so that the rest can be. */
  private void oneByOne() {
    boolean more = true;
    for (int i = 0; i < AT_ONCE && more; i++) {
      try {
        more = step(1);
      } catch (RuntimeException failed) {
        LOG.error("Something could not be counted. Counting anew may mend it.", failed);
        ground.transaction().executeWithoutResult(status -> news.take(1));
      }
    }
  }

  private boolean step(int most) {
    return Boolean.TRUE.equals(
        ground
            .transaction()
            .execute(
                status -> {
                  if (!news.mayCount()) {
                    return false;
                  }
                  List<News> taken = news.take(most);
                  taken.stream().collect(Collectors.groupingBy(News::store)).forEach(this::count);
                  return taken.size() == most;
                }));
  }

  private void count(StoreId id, List<News> of) {
    ground.stores().find(id).ifPresent(store -> count(store, of));
  }

  private void count(Store store, List<News> of) {
    Map<String, List<UUID>> subjects =
        of.stream()
            .distinct()
            .collect(
                Collectors.groupingBy(
                    News::kind, Collectors.mapping(News::subject, Collectors.toList())));
    conversations(store, subjects.getOrDefault(Counting.CONVERSATION, List.of()));
    counting.deliveries(
        store.id(), store.timeZone(), subjects.getOrDefault(Counting.DELIVERY, List.of()));
  }

  private void conversations(Store store, Collection<UUID> ids) {
    Set<UUID> left = counting.conversations(store.id(), store.timeZone(), ids);
    if (!left.isEmpty()) {
      news.again(store.id(), left);
    }
  }

  /** Counts all of a store anew, on its clock as it is now; what is erased stays counted. */
  public Rebuilt rebuild(Store store) {
    int conversations =
        inPortions(
            after -> sources.conversationsAfter(store.id(), after, AT_ONCE),
            ids -> conversations(store, ids));
    int deliveries =
        inPortions(
            after -> sources.deliveriesAfter(store.id(), after, AT_ONCE),
            ids -> counting.deliveries(store.id(), store.timeZone(), ids));
    ground
        .transaction()
        .executeWithoutResult(
            status -> {
              news.alone();
              figures.sumUp(store.id());
            });
    return new Rebuilt(conversations, deliveries);
  }

  private int inPortions(Function<UUID, List<UUID>> after, Consumer<Collection<UUID>> count) {
    int counted = 0;
    List<UUID> ids = after.apply(FIRST);
    while (!ids.isEmpty()) {
      List<UUID> portion = ids;
      ground
          .transaction()
          .executeWithoutResult(
              status -> {
                news.alone();
                count.accept(portion);
              });
      counted += portion.size();
      ids = after.apply(portion.getLast());
    }
    return counted;
  }
}
