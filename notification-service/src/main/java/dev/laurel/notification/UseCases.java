package dev.laurel.notification;

import dev.laurel.notification.application.Announcements;
import dev.laurel.notification.application.Correspondence;
import dev.laurel.notification.application.FinishTelling;
import dev.laurel.notification.application.Inbox;
import dev.laurel.notification.application.LearnTitle;
import dev.laurel.notification.application.Memories;
import dev.laurel.notification.application.PublishedResults;
import dev.laurel.notification.application.ReadInbox;
import dev.laurel.notification.application.TellAuthor;
import dev.laurel.notification.application.TellWinners;
import dev.laurel.notification.application.Titles;
import dev.laurel.notification.application.WaitingEntries;
import dev.laurel.notification.application.delivery.AnnounceAndDeliver;
import dev.laurel.notification.application.delivery.Deliveries;
import dev.laurel.notification.application.delivery.OperateDeliveries;
import dev.laurel.notification.application.delivery.Receivers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The use cases on their ports. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class UseCases {

    private final Clock clock = Clock.systemUTC();

    @Bean
    Correspondence correspondence(
            Memories memories, Inbox inbox, Announcements announcements, Deliveries deliveries, Receivers receivers) {
        var outgoing = new AnnounceAndDeliver(announcements, deliveries, receivers, clock);
        return new Correspondence(memories, inbox, outgoing, clock);
    }

    @Bean
    OperateDeliveries operateDeliveries(Deliveries deliveries) {
        return new OperateDeliveries(deliveries, clock);
    }

    @Bean
    TellAuthor tellAuthor(Titles titles, WaitingEntries waiting, Correspondence correspondence) {
        return new TellAuthor(titles, waiting, correspondence);
    }

    @Bean
    LearnTitle learnTitle(Titles titles, TellAuthor authors) {
        return new LearnTitle(titles, authors);
    }

    @Bean
    TellWinners tellTheWinners(
            PublishedResults published, Memories memories, LearnTitle titles, Correspondence correspondence) {
        return new TellWinners(published, memories, titles, correspondence);
    }

    @Bean
    FinishTelling finishTelling(
            Memories memories,
            WaitingEntries waiting,
            PublishedResults published,
            TellAuthor authors,
            TellWinners winners,
            Correspondence correspondence) {
        return new FinishTelling(memories, waiting, published, authors, winners, correspondence, clock);
    }

    @Bean
    Sweep sweep(FinishTelling finishing) {
        return new Sweep(finishing);
    }

    @Bean
    ReadInbox readInbox(Inbox inbox) {
        return new ReadInbox(inbox, clock);
    }
}
