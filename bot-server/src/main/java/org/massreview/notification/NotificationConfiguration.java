package org.massreview.notification;

import java.io.IOException;
import java.nio.file.Path;
import org.massreview.directory.Links;
import org.massreview.directory.WorkingDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Reads the rules and refuses to start with one that the platform would refuse; ports that nobody implements stay empty. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    /** The stand-in has templates of its own, as long as no account is configured. */
    @Bean
    NotificationBook notificationBook(
            @Value("${massreview.config-dir:config}") Path config,
            @Value("${massreview.wechat.mp.app-id:}") String account,
            @Value("${massreview.wechat.ma.app-id:}") String program)
            throws IOException {
        boolean standin = account.isBlank() && program.isBlank();
        return new BookReader(standin).read(config.resolve("notifications.yml"));
    }

    @Bean
    ClientSettings clientSettings(@Value("${massreview.config-dir:config}") Path config) throws IOException {
        return ClientSettings.read(config.resolve("client.yml"));
    }

    @Bean
    QuietHours quietHours(NotificationBook book, WorkingDays days) {
        return new QuietHours(book.quietFrom(), book.quietTo(), days::isWorkingDay);
    }

    @Bean
    Courier smsCourier(ObjectProvider<SmsGateway> gateway, ObjectProvider<OutsideLinks> outside, Links links) {
        return new SmsCourier(
                gateway.getIfAvailable(UnsentSms::new),
                outside.getIfAvailable(() -> page -> Mono.just(links.page(page))));
    }
}
