package org.massreview.staff;

import java.util.ArrayList;
import java.util.List;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Sheet;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.staff.PostReport.RowCode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes in the operator's list of posts, whole or not at all. */
@Component
public class PostImport {

    private static final int MOST_ROWS = 20_000;

    private final PostBook book;
    private final PostCodes codes;
    private final CodePress press;
    private final StaffDesk staff;
    private final DirectoryDesk directory;

    PostImport(PostBook book, PostCodes codes, CodePress press, StaffDesk staff, DirectoryDesk directory) {
        this.book = book;
        this.codes = codes;
        this.press = press;
        this.staff = staff;
        this.directory = directory;
    }

    /**
     * A list says everything about each staff number that it names: a post of such a number that it does not name is over, and when
     * another begins instead, its person has moved there. Numbers that it does not name stay as they are.
     *
     * @param file csv or xlsx with the columns staff_number (at most 20 characters), role, scope_code, shift, from and to
     * @param dryRun only says what would happen
     * @return with errors, nothing was changed; refused with IMPORT_UNREADABLE, IMPORT_TOO_LARGE or TOO_LARGE
     */
    public Mono<PostReport> take(byte[] file, boolean dryRun, PersonKey by) {
        return Mono.fromCallable(() -> Sheet.read(file, MOST_ROWS))
                .subscribeOn(Schedulers.boundedElastic())
                .filter(PostSheet::recognises)
                .switchIfEmpty(Refusal.mono(Problem.IMPORT_UNREADABLE, PostSheet.COLUMNS))
                .zipWith(directory.today())
                .flatMap(known -> taken(known.getT1(), known.getT2(), dryRun, by))
                .doOnNext(report -> staff.changed());
    }

    private Mono<PostReport> taken(Sheet sheet, Directory now, boolean dryRun, PersonKey by) {
        PostSheet read = new PostSheet(now, book.today(), press.numbers()).read(sheet);
        return book.alone(live -> {
            PostPlan plan = PostPlan.of(read, live, book.today());
            Mono<PostReport> report = dryRun || !plan.report().errors().isEmpty()
                    ? Mono.just(PostReport.of(plan.report(), null))
                    : written(plan, by);
            return report.flatMap(
                    done -> book.record(by, dryRun ? "staff.import.try" : "staff.import", "staff", done.inShort())
                            .thenReturn(done));
        });
    }

    private Mono<PostReport> written(PostPlan plan, PersonKey by) {
        List<PostPlan.Opening> untaken = plan.openings().stream()
                .filter(opening -> opening.post().person() == null)
                .toList();
        return book.write(plan, by)
                .then(codes.issue(untaken.stream().map(PostPlan.Opening::post).toList(), by))
                .map(issued -> PostReport.of(plan.report(), shown(untaken, issued)));
    }

    private static List<RowCode> shown(List<PostPlan.Opening> untaken, List<BindingCode> issued) {
        List<RowCode> shown = new ArrayList<>();
        for (int i = 0; i < issued.size(); i++) {
            BindingCode code = issued.get(i);
            shown.add(new RowCode(untaken.get(i).row(), code.code(), code.role().name(), code.scope()));
        }
        return shown;
    }
}
