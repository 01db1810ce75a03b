package elara.display;

/** Something whose text is null. */
class Mute {
    @Override
    public String toString() {
        return null;
    }
}
