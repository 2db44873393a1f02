package org.massreview.directory;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Prints posters for a window, a township, a county or the whole city. */
@Component
public class PosterDesk {

    private final DirectoryDesk directory;
    private final PosterPress press;
    private final Links links;

    PosterDesk(DirectoryDesk directory, PosterPress press, Links links) {
        this.directory = directory;
        this.press = press;
        this.links = links;
    }

    /**
     * @param area code of anything in the tree
     * @return a PDF with one A5 page for each open window; refused with AREA_NOT_FOUND
     */
    public Mono<byte[]> posters(String area) {
        return directory
                .today()
                .flatMap(now -> Mono.justOrEmpty(now.place(area))
                        .switchIfEmpty(Refusal.mono(Problem.AREA_NOT_FOUND, area))
                        .map(place -> now.windowsIn(place).stream()
                                .filter(ServiceWindow::isOpen)
                                .sorted(Comparator.comparing(ServiceWindow::code))
                                .map(window -> text(now, window))
                                .toList()))
                .filter(posters -> !posters.isEmpty())
                .switchIfEmpty(Refusal.mono(Problem.AREA_NOT_FOUND, area))
                .flatMap(posters -> Mono.fromCallable(() -> print(posters)).subscribeOn(Schedulers.boundedElastic()));
    }

    private byte[] print(List<PosterText> posters) throws java.io.IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        press.print(posters, pdf);
        return pdf.toByteArray();
    }

    private PosterText text(Directory now, ServiceWindow window) {
        return new PosterText(
                links.of(window),
                now.area(window.county()).map(Area::name).orElse(""),
                now.township(window.township()).map(Township::name).orElse(""),
                window.number(),
                window.name(),
                window.shortCode(),
                window.qrVersion());
    }
}
