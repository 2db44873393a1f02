package org.massreview.wechat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.massreview.conversation.Conversation;
import org.massreview.conversation.Heard;
import reactor.core.publisher.Mono;

/** A conversation that repeats what it heard, and is slow, lengthy or broken when it is told to be. */
public class Listener implements Conversation {

    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();

    @Override
    public Mono<List<String>> hear(Heard said) {
        heard.add(said);
        return switch (said.text()) {
            case "慢" -> Mono.delay(Duration.ofMillis(4_900)).thenReturn(List.of("来晚了"));
            case "稍慢" -> Mono.delay(Duration.ofMillis(700)).thenReturn(List.of("稍等好了"));
            case "坏" -> Mono.error(new IllegalStateException("broken on purpose"));
            case "默" -> Mono.just(List.of());
            case "长" -> Mono.just(List.of("第一句", "随".repeat(1500)));
            default -> Mono.just(List.of("听到" + said.kind() + " " + said.text()));
        };
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
