package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Stream;
import org.ftpra.adapter.transaction.HiddenNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimNameTest {

    private static final String OWNER = "owner234";
    private static final String OTHER = "zyxwvuts";
    private static final String ID = "abcdefg7";
    private static final String BRANCH = "branchbranch2345";
    private static final long TIME = 1_800_000_000_000L;
    private static final int LONGEST = 255;

    private static ClaimName claim(String name) {
        return ClaimName.first(OWNER, ID, name);
    }

    @Test
    void readsAsTheDesignSays() {
        assertThat(claim("a b~.txt").text()).isEqualTo(".ftpra1-owner234-c1-abcdefg7~a b~.txt");
        assertThat(claim("a").claimed(OTHER, 12).text()).isEqualTo(".ftpra1-zyxwvuts-c12-abcdefg7~a");
        assertThat(claim("a").waiting(OTHER, 2, TIME).text()).isEqualTo(".ftpra1-zyxwvuts-w2-mywpiww0-abcdefg7~a");
        assertThat(claim("a").fenced(BRANCH).text()).isEqualTo(".ftpra1-owner234-p1-branchbranch2345-abcdefg7~a");
        assertThat(ClaimName.aliveName(OWNER)).isEqualTo(".ftpra1-owner234-alive");
        assertThat(ClaimName.markerName(ID)).isEqualTo(".ftpra1-marker-abcdefg7");
    }

    private static Stream<ClaimName> stagesOf(String name, Random random) {
        ClaimName first = claim(name);
        int attempt = 1 + random.nextInt(ClaimStage.LAST_ATTEMPT);
        return Stream.of(
                first,
                first.claimed(OTHER, attempt),
                first.claimed(OTHER, ClaimStage.LAST_ATTEMPT),
                first.waiting(OTHER, attempt, random.nextLong(ClaimStage.LATEST + 1)),
                first.waiting(OTHER, ClaimStage.LAST_ATTEMPT, ClaimStage.LATEST),
                first.fenced(BRANCH),
                first.claimed(OTHER, ClaimStage.LAST_ATTEMPT).fenced(BRANCH));
    }

    @Test
    void isReadAsItWasWritten() {
        Random random = new Random(3);
        GeneratedNames.of(3).limit(2000).flatMap(name -> stagesOf(name, random)).forEach(claim -> {
            ClaimName read = ClaimName.parse(claim.text()).orElseThrow();

            assertThat(claim.isDirectory() ? read.containing(claim.name()) : read)
                    .isEqualTo(claim);
            assertThat(read.isDirectory()).isEqualTo(claim.isDirectory());
            assertThat(read.text()).isEqualTo(claim.text());
        });
    }

    @Test
    void takesANameForANameThatLooksLikeAClaim() {
        ClaimName claim = claim(claim("a").fenced(BRANCH).text());

        assertThat(ClaimName.parse(claim.text())).contains(claim);
    }

    @Test
    void isNeverLongerThanFileSystemsTakeAndAlwaysHidden() {
        Random random = new Random(4);
        GeneratedNames.of(4).limit(2000).flatMap(name -> stagesOf(name, random)).forEach(claim -> {
            assertThat(GeneratedNames.bytes(claim.text())).as(claim.text()).isLessThanOrEqualTo(LONGEST);
            assertThat(HiddenNames.isHidden(claim.text())).isTrue();
        });
    }

    @Test
    void isADirectoryInAllStagesOrInNone() {
        Random random = new Random(5);
        GeneratedNames.of(5).limit(500).forEach(name -> assertThat(
                        stagesOf(name, random).map(ClaimName::isDirectory).distinct())
                .hasSize(1));
    }

    @Test
    void isADirectoryOnlyWhereTheLongestFormWouldBeTooLong() {
        ClaimName fits =
                claim("x".repeat(206)).claimed(OTHER, ClaimStage.LAST_ATTEMPT).fenced(BRANCH);
        ClaimName tooLong = claim("x".repeat(204) + "é~");

        assertThat(fits.text()).hasSize(LONGEST);
        assertThat(fits.content()).isEqualTo(fits.text());
        assertThat(tooLong.text()).isEqualTo(".ftpra1-owner234-c1-abcdefg7~");
        assertThat(tooLong.content()).isEqualTo(tooLong.text() + "/" + tooLong.name());
    }

    @Test
    void keepsIdAndNameAndTellsTheStage() {
        ClaimName fenced = claim("n").waiting(OTHER, 3, TIME).claimed(OWNER, 3).fenced(BRANCH);

        assertThat(fenced).isEqualTo(new ClaimName(OWNER, new ClaimStage.Fenced(3, BRANCH), ID, "n"));
        assertThat(fenced.attempt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.txt",
                ".ftpra2-owner234-c1-abcdefg7~a",
                ".ftpra1-owner234-c0-abcdefg7~a",
                ".ftpra1-owner234-c01-abcdefg7~a",
                ".ftpra1-owner234-c10000-abcdefg7~a",
                ".ftpra1-owner234-c1-2-abcdefg7~a",
                ".ftpra1-owner234-x1-abcdefg7~a",
                ".ftpra1-owner234-abcdefg7~a",
                ".ftpra1-owner234-w1-abcdefg7~a",
                ".ftpra1-owner234-w1-0a-abcdefg7~a",
                ".ftpra1-owner234-w1-zzzzzzzzzzzz-abcdefg7~a",
                ".ftpra1-owner234-p1-short-abcdefg7~a",
                ".ftpra1-owner234-p1-abcdefg7~a",
                ".ftpra1-OWNER234-c1-abcdefg7~a",
                ".ftpra1-owner189-c1-abcdefg7~a",
                ".ftpra1-owner234-c1-abcdefg~a",
                ".ftpra1-owner234-c1-abcdefg7",
                "x.ftpra1-owner234-c1-abcdefg7~a",
                ".ftpra1-owner234-branchbranch2345-0001.part",
                ".ftpra1-owner234-alive",
                ".ftpra1-marker-abcdefg7"
            })
    void isNotReadFromWhatNoClaimIsCalled(String name) {
        assertThat(ClaimName.parse(name)).isEmpty();
    }

    @Test
    void isNotReadFromANameThatWouldNotFitWhenFenced() {
        assertThat(ClaimName.parse(".ftpra1-owner234-c1-abcdefg7~" + "x".repeat(206)))
                .isPresent();
        assertThat(ClaimName.parse(".ftpra1-owner234-c1-abcdefg7~" + "x".repeat(207)))
                .isEmpty();
    }

    /** One byte of a true name changed: it is read as what it says, or not at all. */
    @Test
    void isNeverReadAsAnything() {
        Random random = new Random(6);
        GeneratedNames.of(6).limit(500).flatMap(name -> stagesOf(name, random)).forEach(claim -> {
            StringBuilder spoiled = new StringBuilder(claim.text());
            spoiled.setCharAt(random.nextInt(spoiled.length()), (char) random.nextInt('~' + 1));

            ClaimName.parse(spoiled.toString())
                    .ifPresent(read -> assertThat(read.text()).isEqualTo(spoiled.toString()));
        });
    }

    @Test
    void refusesWhatCannotBeRead() {
        assertThatThrownBy(() -> ClaimName.first("short", ID, "n")).hasMessageContaining("owner 'short'");
        assertThatThrownBy(() -> ClaimName.first(OWNER, "abcdefg1", "n")).hasMessageContaining("id 'abcdefg1'");
        assertThatThrownBy(() -> claim("n").claimed(OWNER, 0)).hasMessageContaining("attempt 0");
        assertThatThrownBy(() -> claim("n").claimed(OWNER, 10_000)).hasMessageContaining("attempt 10000");
        assertThatThrownBy(() -> claim("n").waiting(OWNER, 1, -1)).hasMessageContaining("time -1");
        assertThatThrownBy(() -> claim("n").fenced("x-y")).hasMessageContaining("'x-y'");
    }

    @Test
    void tellsWhoseSignOfLifeItIs() {
        assertThat(ClaimName.ownerOfAlive(ClaimName.aliveName(OWNER))).contains(OWNER);
        assertThat(ClaimName.ownerOfAlive(".ftpra1-owner234-alive2")).isEmpty();
        assertThat(ClaimName.ownerOfAlive(".ftpra2-owner234-alive")).isEmpty();
        assertThat(ClaimName.ownerOfAlive(ClaimName.markerName(ID))).isEmpty();
        assertThat(HiddenNames.isHidden(ClaimName.aliveName(OWNER))).isTrue();
        assertThat(HiddenNames.isHidden(ClaimName.markerName(ID))).isTrue();
    }

    @Test
    void makesIdsThatDifferAndFit() {
        Random random = new Random(8);

        assertThat(Stream.generate(() -> ClaimName.newId(random)).limit(10_000).distinct())
                .hasSize(10_000)
                .allSatisfy(id -> assertThat(
                                ClaimName.parse(ClaimName.first(OWNER, id, "n").text()))
                        .isPresent());
    }
}
