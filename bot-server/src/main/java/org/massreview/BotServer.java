package org.massreview;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.massreview.transfer.OrganCommand;
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
        if (OrganCommand.isMeant(arguments)) {
            System.exit(OrganCommand.run(chinese(), arguments));
        }
        SpringApplication.run(BotServer.class, arguments);
    }

    /** What the terminal can show, and UTF-8 for everything else, whatever the locale. */
    private static PrintStream chinese() {
        Console console = System.console();
        return new PrintStream(
                new FileOutputStream(FileDescriptor.out),
                true,
                console == null ? StandardCharsets.UTF_8 : console.charset());
    }
}
