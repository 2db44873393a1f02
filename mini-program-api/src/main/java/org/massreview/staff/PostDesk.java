package org.massreview.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 岗位表: the door to the posts that the operator listed. */
@Component
public class PostDesk {

    private final PostBook book;
    private final PostCodes codes;
    private final StaffDesk staff;
    private final DirectoryDesk directory;

    PostDesk(PostBook book, PostCodes codes, StaffDesk staff, DirectoryDesk directory) {
        this.book = book;
        this.codes = codes;
        this.staff = staff;
        this.directory = directory;
    }

    /**
     * The posts that are not over, in the order of their places.
     *
     * @param area code of a window, a township, a county or the city; those of all places below it, too
     * @return refused with AREA_NOT_FOUND
     */
    public Mono<List<Listed>> posts(String area) {
        return directory
                .today()
                .flatMap(now -> Mono.justOrEmpty(now.place(area))
                        .switchIfEmpty(Refusal.mono(Problem.AREA_NOT_FOUND, area.length() > 24 ? "…" : area))
                        .flatMap(top -> book.live().map(posts -> within(top, posts, now))));
    }

    private static List<Listed> within(Place top, List<Post> posts, Directory now) {
        return posts.stream()
                .flatMap(post -> place(post, now)
                        .filter(place -> now.pathTo(place).stream().anyMatch(above -> isSame(above, top)))
                        .map(place -> new Listed(post, place.name()))
                        .stream())
                .sorted(Comparator.comparing(listed -> listed.post().scope()))
                .toList();
    }

    private static Optional<Place> place(Post post, Directory now) {
        return now.place(post.role().scopeKind(), post.scope());
    }

    private static boolean isSame(Place one, Place other) {
        return one.kind() == other.kind() && one.code().equals(other.code());
    }

    /**
     * Another code for a post that nobody has taken; the one before holds no longer.
     *
     * @return refused with POST_NOT_FOUND or POST_TAKEN
     */
    public Mono<BindingCode> renewCode(UUID id, PersonKey by) {
        return book.alone(live -> Mono.fromCallable(() -> among(live, id))
                .filter(post -> post.person() == null)
                .switchIfEmpty(Refusal.mono(Problem.POST_TAKEN))
                .flatMap(post -> codes.expire(post)
                        .then(codes.issue(List.of(post), by))
                        .flatMap(issued -> book.record(
                                        by,
                                        "staff.code.issue",
                                        post.scope(),
                                        post.role().name())
                                .thenReturn(issued.get(0)))));
    }

    /** 离岗: the post ends today, and its person's duty with it. @return refused with POST_NOT_FOUND */
    public Mono<Void> end(UUID id, PersonKey by) {
        return book.alone(live -> Mono.fromCallable(() -> among(live, id))
                        .flatMap(post -> book.end(post, by).thenReturn(post)))
                .doOnNext(post -> staff.changed())
                .then();
    }

    private static Post among(List<Post> live, UUID id) {
        return live.stream()
                .filter(post -> post.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Problem.POST_NOT_FOUND));
    }

    /** @param scopeName such as 西城街道1号窗口 综合受理窗口 */
    public record Listed(Post post, String scopeName) {}
}
