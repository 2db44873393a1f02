package org.massreview;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** 群众评: the one executable. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class BotServer {

    public static void main(String[] arguments) {
        SpringApplication.run(BotServer.class, arguments);
    }
}
