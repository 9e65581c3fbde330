"""The addresses of collecting."""

from django.urls import path

from .views import answering, asking, filling, following, stepping

app_name = "data_requests"
urlpatterns = [
    path("", following.our_lists, name="list"),
    path("adoption/", following.adoption, name="adoption"),
    path("new/", asking.new, name="new"),
    path("<int:data_request_id>/", following.data_request, name="data_request"),
    path("<int:data_request_id>/change/", asking.change, name="change"),
    path("<int:data_request_id>/publish/", asking.publish, name="publish"),
    path("<int:data_request_id>/deadline/", asking.put_off, name="put_off"),
    path("<int:data_request_id>/close/", asking.close, name="close"),
    path("<int:data_request_id>/items/", asking.add_question, name="add_question"),
    path("<int:data_request_id>/remind/", stepping.remind, name="remind"),
    path("<int:data_request_id>/lock/", stepping.lock_all, name="lock_all"),
    path("<int:data_request_id>/results/", following.results, name="results"),
    path("items/<int:question_id>/", asking.question, name="question"),
    path("items/<int:question_id>/remove/", asking.remove_question, name="remove_question"),
    path("items/<int:question_id>/publish/", stepping.publish_question, name="publish_question"),
    path("reports/<int:submission_id>/", following.submission, name="submission"),
    path("reports/<int:submission_id>/lock/", stepping.lock, name="lock"),
    path("reports/<int:submission_id>/return/", stepping.send_back, name="send_back"),
    path("reports/<int:submission_id>/exception/", stepping.grant, name="exception"),
    path("exceptions/<int:exception_id>/end/", stepping.revoke, name="end_exception"),
    path("answers/<int:submission_id>/", answering.answer, name="answer"),
    path("answers/<int:submission_id>/validate/", answering.validate, name="validate"),
    path("answers/<int:submission_id>/return/", answering.give_back, name="give_back"),
    path("answers/<int:submission_id>/withdraw/", answering.withdraw, name="withdraw"),
    path("answers/<int:submission_id>/template/", filling.template, name="template"),
    path("answers/<int:submission_id>/workbook/", filling.fill, name="fill"),
    path("answers/<int:submission_id>/roster/<int:question_id>/", filling.roster, name="roster"),
]
