package org.massreview.wechat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.massreview.conversation.Conversation;
import org.massreview.conversation.Heard;
import org.massreview.conversation.Say;
import reactor.core.publisher.Mono;

/** A conversation that repeats what it heard, and is slow, lengthy or broken when it is told to be. */
public class Listener implements Conversation {

    public static final Say.Picture PICTURE = new Say.Picture(png(), "上月得分走势：由 81 升到 86");

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
            case "选" ->
                Mono.just(List.of(
                        new Say.Text("您评的是3号窗口：", List.of(new Say.Choice(1, "确认"), new Say.Choice(2, "改 <A&B> 项")))));
            case "只图" -> Mono.just(List.of(PICTURE));
            case "图" -> Mono.just(List.of(PICTURE, Say.words("看这张图")));
            case "很多" -> Mono.just(said("随".repeat(4_500)));
            default -> Mono.just(said("听到" + said.kind() + " " + said.text()));
        };
    }

    private static List<Say> said(String... words) {
        return Stream.of(words).map(Say::words).toList();
    }

    private static byte[] png() {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
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
