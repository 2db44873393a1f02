package org.massreview.wechat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.massreview.conversation.Conversation;
import org.massreview.conversation.Heard;
import org.massreview.conversation.Say;
import reactor.core.publisher.Mono;

/** A conversation that repeats what it heard, and is slow, lengthy or broken when it is told to be. */
public class Listener implements Conversation {

    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();

    @Override
    public Mono<List<Say>> hear(Heard said) {
        heard.add(said);
        return switch (said.text()) {
            case "慢" -> Mono.delay(Duration.ofMillis(4_900)).thenReturn(said("来晚了"));
            case "稍慢" -> Mono.delay(Duration.ofMillis(700)).thenReturn(said("稍等好了"));
            case "坏" -> Mono.error(new IllegalStateException("broken on purpose"));
            case "默" -> Mono.just(List.of());
            case "长" -> Mono.just(said("第一句", "随".repeat(1500)));
            default -> Mono.just(said("听到" + said.kind() + " " + said.text()));
        };
    }

    private static List<Say> said(String... words) {
        return Stream.of(words).map(Say::words).toList();
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    public long times(String text) {
        return heard.stream().filter(said -> said.text().equals(text)).count();
    }

    public void forget() {
        heard.clear();
    }
}
